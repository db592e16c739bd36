package org.opora.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The Java steps a diagram may call, by name; nothing else of the application can be reached from a diagram. */
interface Delegates {

    /** Every name, without creating any delegate. */
    Set<String> names();

    /** The delegate itself, created on first use. */
    JavaDelegate get(String name);
}
