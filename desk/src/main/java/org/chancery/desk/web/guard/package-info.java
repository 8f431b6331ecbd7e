/** Who may ask what, and what every answer carries. */
@NullMarked
package org.chancery.desk.web.guard;

import org.jspecify.annotations.NullMarked;
