/** What a stream of bytes is, told by its content, and who reads it. */
@NullMarked
package org.chancery.intake.format;

import org.jspecify.annotations.NullMarked;
