/** What the launcher does to the libraries after a build, so that the program starts sooner. */
@NullMarked
package org.chancery.desk.launch;

import org.jspecify.annotations.NullMarked;
