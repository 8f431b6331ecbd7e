/** Documents from https addresses, within bounds and never from private networks. */
@NullMarked
package org.chancery.intake.fetch;

import org.jspecify.annotations.NullMarked;
