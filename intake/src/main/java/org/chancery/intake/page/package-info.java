/** Web pages: their main text and what they say of themselves. */
@NullMarked
package org.chancery.intake.page;

import org.jspecify.annotations.NullMarked;
