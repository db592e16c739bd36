package org.opora.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.w3c.dom.Document;

/**
 * Judges a model before the engine sees it: one allow-list of elements and attributes, whoever deploys and through
 * whichever door. What is not named here is refused, because whoever can deploy to a stock engine runs code on the server.
 */
public class ModelGuard {

    private static final Pattern RESOURCE = Pattern.compile("bpmn/[a-z][a-z0-9-]{0,60}\\.(bpmn|dmn)");

    private final Supplier<Set<String>> delegates;

    /** @param delegates names a service task may call */
    public ModelGuard(Supplier<Set<String>> delegates) {
        this.delegates = delegates;
    }

    /** Everything that speaks against the model; empty when it may be deployed. */
    public List<Refusal> judge(String resource, byte[] content) {
        if (!RESOURCE.matcher(resource).matches()) {
            return List.of(Refusal.of("", "resource", resource));
        }
        List<Refusal> refusals = new ArrayList<>();
        Document document = GuardedXml.read(content, refusals);
        if (document == null) {
            return refusals;
        }
        if (resource.endsWith(".dmn")) {
            new DmnRules(refusals).check(document);
        } else {
            new BpmnRules(delegates.get(), refusals).check(document);
        }
        return refusals;
    }

    /** Same as {@link #judge}, as an exception. */
    public void require(String resource, byte[] content) {
        List<Refusal> refusals = judge(resource, content);
        if (!refusals.isEmpty()) {
            throw new ModelRefusedException(resource, refusals);
        }
    }
}
