/** Stanford CoreNLP behind the parser port. */
@NullMarked
package org.chancery.bench.corenlp;

import org.jspecify.annotations.NullMarked;
