/** Sentences of CoNLL-U files, read one after the other, and filled with what a parser finds. */
@NullMarked
package org.chancery.desk.treebank;

import org.jspecify.annotations.NullMarked;
