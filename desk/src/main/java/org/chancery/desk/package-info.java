/** The command line. */
@NullMarked
package org.chancery.desk;

import org.jspecify.annotations.NullMarked;
