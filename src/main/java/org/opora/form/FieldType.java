package org.opora.form;

import java.util.Arrays;

/** Components of form-js, and what the server does with each. */
enum FieldType {
    TEXT_FIELD("textfield", Kind.VALUE),
    TEXT_AREA("textarea", Kind.VALUE),
    NUMBER("number", Kind.VALUE),
    DATE_TIME("datetime", Kind.VALUE),
    CHECKBOX("checkbox", Kind.VALUE),
    RADIO("radio", Kind.VALUE),
    SELECT("select", Kind.VALUE),
    CHECKLIST("checklist", Kind.VALUE),
    TAG_LIST("taglist", Kind.VALUE),
    FILE_PICKER("filepicker", Kind.VALUE),
    EXPRESSION("expression", Kind.VALUE),
    GROUP("group", Kind.NEST),
    DYNAMIC_LIST("dynamiclist", Kind.NEST),
    TEXT("text", Kind.SHOWN),
    TABLE("table", Kind.SHOWN),
    SPACER("spacer", Kind.SHOWN),
    SEPARATOR("separator", Kind.SHOWN),
    BUTTON("button", Kind.SHOWN),
    DEFAULT("default", Kind.SHOWN),
    /** Everything else, {@code html} and {@code iframe} among it: foreign markup has no place on a page with a session. */
    REFUSED("", Kind.REFUSED);

    private enum Kind {
        VALUE,
        NEST,
        SHOWN,
        REFUSED
    }

    private final String name;
    private final Kind kind;

    FieldType(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    static FieldType of(String name) {
        return Arrays.stream(values())
                .filter(type -> type != REFUSED && type.name.equals(name))
                .findFirst()
                .orElse(REFUSED);
    }

    boolean allowed() {
        return kind != Kind.REFUSED;
    }

    boolean holdsValue() {
        return kind == Kind.VALUE;
    }

    boolean isText() {
        return this == TEXT_FIELD || this == TEXT_AREA;
    }
}
