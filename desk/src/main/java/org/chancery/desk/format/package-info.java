/** What a reading looks like outside: JSON for programs, a brief for people. */
@NullMarked
package org.chancery.desk.format;

import org.jspecify.annotations.NullMarked;
