/** Stanford CoreNLP behind the parser port: nothing of its classes or labels leaves this package. */
@NullMarked
package org.chancery.parser.corenlp;

import org.jspecify.annotations.NullMarked;
