/**
 * From scores to syntax: heads that form a tree, names that do not overlap, lemmas from scripts.
 */
@NullMarked
package org.chancery.parser.tree;

import org.jspecify.annotations.NullMarked;
