/**
 * What programs may ask of a record, by name and with checked arguments, and what they are
 * answered.
 */
@NullMarked
package org.chancery.desk.answer;

import org.jspecify.annotations.NullMarked;
