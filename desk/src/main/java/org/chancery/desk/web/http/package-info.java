/** What is asked and what is answered, apart from the server that carries it. */
@NullMarked
package org.chancery.desk.web.http;

import org.jspecify.annotations.NullMarked;
