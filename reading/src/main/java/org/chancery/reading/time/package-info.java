/**
 * Time expressions: recognised as in TIMEX3, resolved against the day of publication, and written
 * as EDTF level 1. {@link org.chancery.reading.time.TimeTagger} is the way in.
 *
 * <p>What an expression looks like stands in the rule files beside this package's classes; the
 * classes hold the calendar. Nothing is guessed: where the text and the day of publication do not
 * settle a value, there is none.
 */
@NullMarked
package org.chancery.reading.time;

import org.jspecify.annotations.NullMarked;
