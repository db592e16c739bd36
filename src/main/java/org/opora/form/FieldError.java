package org.opora.form;

import java.util.List;

/**
 * Why a field's answer is refused.
 *
 * @param path place of the answer, {@code aims[0].name}
 * @param code {@code required}, {@code max} …; the sentence is the message {@code form.error.<code>}
 * @param args what the sentence names, in the order of its placeholders
 */
public record FieldError(String path, String code, List<Object> args) {

    static FieldError of(String path, String code, Object... args) {
        return new FieldError(path, code, List.of(args));
    }

    /** Key of the sentence in the message bundles. */
    public String messageKey() {
        return "form.error." + code;
    }
}
