package org.opora.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One answer on its way from what the browser sent to a value that can be trusted. */
record Answer(
        FormField field,
        String path,
        @Nullable Object raw,
        Scope scope,
        AnswerContext context,
        Map<String, @Nullable Object> known,
        List<FieldError> errors) {

    /** The value, or null when there is none or it is refused. */
    @Nullable
    Object read() {
        if (raw == null || "".equals(raw)) {
            return field.kind() == FieldType.CHECKBOX ? Boolean.FALSE : null;
        }
        return switch (field.kind()) {
            case TEXT_FIELD, TEXT_AREA -> TextAnswer.read(this);
            case NUMBER -> number(raw);
            case DATE_TIME -> DateAnswer.read(this);
            case CHECKBOX -> raw instanceof Boolean ? raw : refuse("type");
            case RADIO, SELECT -> Choices.of(this).one(raw);
            case CHECKLIST, TAG_LIST -> Choices.of(this).several(raw);
            case FILE_PICKER -> FilesAnswer.read(this);
            default -> null;
        };
    }

    @Nullable
    Object refuse(String code, Object... args) {
        errors.add(FieldError.of(path, code, args));
        return null;
    }

    private @Nullable Object number(Object given) {
        BigDecimal number = Numbers.read(given);
        if (number == null) {
            return refuse("number");
        }
        JsonNode digits = field.json().path("decimalDigits");
        if (digits.isInt() && number.scale() > digits.asInt()) {
            return digits.asInt() == 0 ? refuse("integer") : refuse("digits", digits.asInt());
        }
        BigDecimal least = scope.number(field.validate("min"));
        if (least != null && number.compareTo(least) < 0) {
            return refuse("min", Numbers.narrow(least));
        }
        BigDecimal most = scope.number(field.validate("max"));
        if (most != null && number.compareTo(most) > 0) {
            return refuse("max", Numbers.narrow(most));
        }
        BigDecimal step = scope.number(field.json().path("increment"));
        if (step != null && step.signum() > 0 && number.remainder(step).signum() != 0) {
            return refuse("step", step.setScale(Math.max(0, step.scale()), RoundingMode.UNNECESSARY));
        }
        return Numbers.narrow(number);
    }
}
