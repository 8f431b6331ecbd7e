/** Documents from the world: files, folders, JSON lines and standard input. */
@NullMarked
package org.chancery.desk.intake;

import org.jspecify.annotations.NullMarked;
