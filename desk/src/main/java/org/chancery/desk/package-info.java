/** The program that ships: its front door. */
@NullMarked
package org.chancery.desk;

import org.jspecify.annotations.NullMarked;
