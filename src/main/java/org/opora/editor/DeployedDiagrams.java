package org.opora.editor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opora.engine.DiagramFacts;
import org.opora.engine.ModelDeployments;
import org.springframework.stereotype.Component;

/** What the diagrams say by which new instances go: the newest version of each, read once for as long as it is the newest. */
@Component
class DeployedDiagrams {

    private final ModelDeployments models;
    private final Map<String, DiagramFacts> read = new ConcurrentHashMap<>();

    DeployedDiagrams(ModelDeployments models) {
        this.models = models;
    }

    List<DiagramFacts> newest() {
        Map<String, DiagramFacts> newest = new ConcurrentHashMap<>();
        models.diagrams().forEach(version -> {
            DiagramFacts known = read.get(version.definitionId());
            newest.put(version.definitionId(), known == null ? DiagramFacts.read(models.content(version)) : known);
        });
        read.putAll(newest);
        read.keySet().retainAll(newest.keySet());
        return List.copyOf(newest.values());
    }
}
