/** What people look at: the relation of two sides, agendas, lists, comparisons, as plain data. */
@NullMarked
package org.chancery.record.view;

import org.jspecify.annotations.NullMarked;
