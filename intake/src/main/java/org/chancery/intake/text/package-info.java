/** Plain text and Markdown, and the decoding of bytes. */
@NullMarked
package org.chancery.intake.text;

import org.jspecify.annotations.NullMarked;
