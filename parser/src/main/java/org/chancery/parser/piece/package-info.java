/**
 * Words as the encoder takes them: pieces of a fixed vocabulary, and the case of their letters.
 *
 * @see <a href="https://arxiv.org/abs/1609.08144">WordPiece</a>
 */
@NullMarked
package org.chancery.parser.piece;

import org.jspecify.annotations.NullMarked;
