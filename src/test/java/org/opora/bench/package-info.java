/** Measures what a person waits for: {@code mvn -Pbench test} prints the answer time of every page on the demo data. */
@NullMarked
package org.opora.bench;

import org.jspecify.annotations.NullMarked;
