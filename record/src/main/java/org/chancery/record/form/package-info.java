/** The form that other programs rely on: readings as JSON, written and read back. */
@NullMarked
package org.chancery.record.form;

import org.jspecify.annotations.NullMarked;
