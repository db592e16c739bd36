package org.opora.error;

import org.springframework.validation.Errors;

/** Where the refusal of a form's work stands when the form is shown again with what was typed. */
public final class RefusedForm {

    private RefusedForm() {}

    /** Beside the field that it belongs to; above the form when it belongs to none, or the form has no such field. */
    public static void show(OporaException refusal, Errors errors) {
        Object[] args = Sentences.args(refusal);
        if (refusal instanceof FieldRefusal beside && errors.getFieldType(beside.path()) != null) {
            errors.rejectValue(beside.path(), refusal.messageKey(), args, null);
        } else {
            errors.reject(refusal.messageKey(), args, null);
        }
    }
}
