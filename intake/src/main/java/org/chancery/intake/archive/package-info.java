/** Boxes with documents in them: gzip, ZIP, tar and WARC. */
@NullMarked
package org.chancery.intake.archive;

import org.jspecify.annotations.NullMarked;
