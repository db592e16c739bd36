package org.opora.cycle;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;

/** Stages are kept by their key, the same word as on the diagrams. */
@Converter(autoApply = true)
class StageConverter implements AttributeConverter<Stage, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Stage stage) {
        return stage == null ? null : stage.key();
    }

    @Override
    public @Nullable Stage convertToEntityAttribute(@Nullable String key) {
        return key == null ? null : Stage.ofKey(key).orElseThrow();
    }
}
