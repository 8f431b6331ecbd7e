package org.chancery.reading.party;

import java.util.List;

/**
 * Words of the text and whom they stand for.
 *
 * @param sentence number of the sentence; 0 for the title
 * @param first index of the first token
 * @param head index of the head
 * @param last index of the last token, included
 * @param entities whom they stand for
 * @param weight how much the place in the sentence brings them to mind: a subject more than an
 *     object
 */
record Reference(int sentence, int first, int head, int last, List<Entity> entities, int weight) {

  Reference {
    entities = List.copyOf(entities);
  }

  Entity only() {
    return entities.getFirst();
  }

  boolean isSingle() {
    return entities.size() == 1;
  }
}
