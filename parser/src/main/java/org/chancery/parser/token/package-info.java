/**
 * Words and sentences of a text by the conventions of Universal Dependencies for English.
 *
 * <p>The conventions are those of the treebanks EWT and GUM: clitics and contractions are words of
 * their own inside one token, words are parted at hyphens and slashes except after a bound prefix,
 * numbers from their units and currencies, and addresses stay whole.
 *
 * @see <a href="https://universaldependencies.org/en/">English in Universal Dependencies</a>
 */
@NullMarked
package org.chancery.parser.token;

import org.jspecify.annotations.NullMarked;
