package org.opora.engine;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.CommonVariables;
import org.opora.registry.Registry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tenant is the slug of the municipality that the start variables name. */
@Component
class MunicipalityTenants implements Tenants {

    private final ObjectProvider<Registry> registry;

    MunicipalityTenants(ObjectProvider<Registry> registry) {
        this.registry = registry;
    }

    @Override
    public @Nullable String of(Map<String, Object> variables) {
        Object id = variables.get(CommonVariables.MUNICIPALITY_ID.name());
        return id == null
                ? null
                : registry.getObject()
                        .municipality(UUID.fromString(String.valueOf(id)))
                        .slug();
    }
}
