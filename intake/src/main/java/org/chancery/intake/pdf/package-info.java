/** PDF: text in reading order, without running heads and hyphenation. */
@NullMarked
package org.chancery.intake.pdf;

import org.jspecify.annotations.NullMarked;
