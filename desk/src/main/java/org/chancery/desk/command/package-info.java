/** The commands, one class each, and what they share. */
@NullMarked
package org.chancery.desk.command;

import org.jspecify.annotations.NullMarked;
