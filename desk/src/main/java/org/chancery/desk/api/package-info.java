/** The record for programs over HTTP, whatever server carries it: resources, feeds, calendars. */
@NullMarked
package org.chancery.desk.api;

import org.jspecify.annotations.NullMarked;
