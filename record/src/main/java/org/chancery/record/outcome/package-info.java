/** What became of commitments and requests, as far as a machine may suggest it. */
@NullMarked
package org.chancery.record.outcome;

import org.jspecify.annotations.NullMarked;
