/**
 * Who acts: the states, bodies, offices and office-holders that the reader knows of by name, and the
 * spellings under which a text may mention them.
 */
@NullMarked
package org.chancery.reading.party;

import org.jspecify.annotations.NullMarked;
