package org.chancery.parser.tree;

import java.util.List;
import java.util.Locale;
import org.chancery.reading.syntax.Upos;

/**
 * Mends what a tree has around a title and a name, where each arc is likely by itself but no tree
 * of Universal Dependencies has them together: in "with Foreign Minister Wu Jaushieh" the name is
 * the head, the title its description ({@code nmod:desc}), and "with" belongs to the name.
 */
public final class Titles {

  private static final String DESCRIPTION = "nmod:desc";

  private final List<String> forms;
  private final List<Upos> upos;
  private final int[] heads;
  private final String[] relations;

  private Titles(List<String> forms, List<Upos> upos, int[] heads, String[] relations) {
    this.forms = forms;
    this.upos = upos;
    this.heads = heads;
    this.relations = relations;
  }

  /**
   * Mends one tree in place.
   *
   * @param heads for each word the index of its head, or -1 for the root
   */
  public static void mend(List<String> forms, List<Upos> upos, int[] heads, String[] relations) {
    Titles titles = new Titles(forms, upos, heads, relations);
    for (int i = 0; i < heads.length; i++) {
      switch (relations[i]) {
        case "case" -> titles.mendPreposition(i);
        case "conj" -> titles.mendConjunct(i);
        case DESCRIPTION -> titles.mendTitleAfterName(i);
        case "flat" -> titles.mendList(i);
        case "xcomp" -> titles.mendElect(i);
        default -> {}
      }
    }
  }

  private void mendPreposition(int preposition) {
    int noun = heads[preposition];
    int head = noun > preposition ? heads[noun] : -1;
    if (head < 0) {
      return;
    }
    if (relations[noun].equals("flat") && preposition < head && head < noun) {
      heads[preposition] = head;
    } else if (relations[noun].equals(DESCRIPTION) && noun < head) {
      mendDescription(preposition, noun, head);
    } else {
      describe(noun, preposition);
      mendState(preposition, noun);
    }
  }

  /**
   * In "with [Republic of Korea] Foreign Minister Cho" the state and the name are one phrase, in
   * "between Ali and Foreign Minister Cho" the names are joined.
   */
  private void mendState(int preposition, int state) {
    int name = state + 1;
    while (name < heads.length && heads[name] != heads[state]) {
      name++;
    }
    if (name == heads.length
        || !relations[name].equals(relations[state])
        || upos.get(name) != Upos.PROPN) {
      return;
    }
    int title = name - 1;
    if (heads[title] != name || !relations[title].equals(DESCRIPTION)) {
      return;
    }
    boolean joined = false;
    for (int i = state + 1; i < name; i++) {
      boolean apart = forms.get(i).equals(",") || heads[i] == name && relations[i].equals("case");
      if (apart || !isBelow(i, state) && !isBelow(i, name)) {
        return;
      }
      joined |= heads[i] == name && relations[i].equals("cc");
    }
    if (joined) {
      heads[name] = state;
      relations[name] = "conj";
      return;
    }
    heads[state] = name;
    relations[state] = "compound";
    heads[preposition] = name;
  }

  private boolean isBelow(int word, int head) {
    int at = word;
    for (int steps = 0; at >= 0 && steps < heads.length; steps++) {
      if (at == head) {
        return true;
      }
      at = heads[at];
    }
    return false;
  }

  /** "Secretary [of State] Blinken" keeps its preposition, "[with Secretary] Blinken" does not. */
  private void mendDescription(int preposition, int noun, int head) {
    int before = preposition - 1;
    String form = forms.get(preposition);
    if (before >= 0 && heads[before] == head && relations[before].equals(DESCRIPTION)) {
      heads[noun] = before;
      relations[noun] = "nmod";
    } else if (form.equals(form.toLowerCase(Locale.ROOT))) {
      // "Under Secretary" begins with no preposition at all.
      heads[preposition] = head;
    }
  }

  /** In "Minister Ali, Minister Wu and …" a name with a title of its own is the next of a list. */
  private void mendList(int name) {
    int before = heads[name];
    boolean titled = false;
    for (int i = before + 1; i < name; i++) {
      titled |= heads[i] == name && relations[i].equals(DESCRIPTION);
    }
    if (titled && isListed(before, name)) {
      relations[name] = "conj";
    }
  }

  /** In "called President-elect Ali" nobody is called a president-elect. */
  private void mendElect(int elect) {
    int name = elect + 1;
    if (elect > 1
        && forms.get(elect).equals("elect")
        && forms.get(elect - 1).equals("-")
        && name < heads.length
        && heads[name] == heads[elect]) {
      heads[elect] = name;
      relations[elect] = DESCRIPTION;
    }
  }

  private boolean isListed(int from, int to) {
    return forms.subList(from, to).contains(",") || forms.subList(from, to).contains("and");
  }

  /** In "spoke with Minister Wu" the title may hang on the verb beside the name. */
  private void describe(int name, int preposition) {
    int title = name - 1;
    if (title > preposition
        && upos.get(name) == Upos.PROPN
        && upos.get(title) == Upos.PROPN
        && heads[title] == heads[name]
        && relations[title].equals(relations[name])) {
      heads[title] = name;
      relations[title] = DESCRIPTION;
    }
  }

  /** In "Ali and Foreign Secretary Wu" a title begins the next of a list. */
  private void mendTitleAfterName(int title) {
    int before = heads[title];
    if (before < 0 || before > title || !isListed(before, title)) {
      // Nearly every title stands before its name.
      return;
    }
    int name = title + 1;
    while (name < heads.length
        && (heads[name] != title
            || !relations[name].equals("flat") && !relations[name].equals("appos"))) {
      name++;
    }
    if (name < heads.length) {
      heads[name] = before;
      relations[name] = "conj";
      heads[title] = name;
      for (int i = before + 1; i < title; i++) {
        if (heads[i] == title && relations[i].equals("cc")) {
          heads[i] = name;
        }
      }
    }
  }

  /** In "President Ali and Minister Wu" whoever follows is joined to a name, not to its title. */
  private void mendConjunct(int conjunct) {
    int title = heads[conjunct];
    if (title >= 0 && relations[title].equals(DESCRIPTION)) {
      int name = heads[title];
      if (title < name && name < conjunct) {
        heads[conjunct] = name;
      }
    }
  }
}
