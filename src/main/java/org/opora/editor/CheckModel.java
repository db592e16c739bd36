package org.opora.editor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.engine.ModelDeployments;
import org.opora.engine.Refusal;
import org.opora.error.OporaException;
import org.opora.form.FormSchema;
import org.opora.form.FormSchemas;
import org.springframework.stereotype.Service;

/** Says what speaks against a model before it is deployed: the engine's guard, then the rules of Opora's own steps. */
@Service
public class CheckModel {

    private final ModelDeployments models;
    private final FormSchemas forms;
    private final DiagramRules rules;
    private final Access access;

    CheckModel(ModelDeployments models, FormSchemas forms, DiagramRules rules, Access access) {
        this.models = models;
        this.forms = forms;
        this.rules = rules;
        this.access = access;
    }

    /** Empty when the model may be deployed. */
    public List<Refusal> check(ModelKind kind, String key, String text) {
        access.requireAny(Role.ADMIN);
        if (kind == ModelKind.FORM) {
            return checkForm(key, text);
        }
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        List<Refusal> refusals = new ArrayList<>(models.check(kind.resource(key), content));
        if (refusals.stream().allMatch(refusal -> refusal.code().equals("notParsed"))) {
            refusals.addAll(rules.check(kind, key, content));
        }
        return refusals;
    }

    private List<Refusal> checkForm(String key, String text) {
        try {
            FormSchema form = forms.check(text);
            return form.formId().equals(key)
                    ? rules.check(form)
                    : List.of(new Refusal(form.formId(), "otherKey", List.of(key)));
        } catch (OporaException e) {
            return List.of(new Refusal(String.valueOf(e.args()[0]), "form", List.of(String.valueOf(e.args()[1]))));
        }
    }
}
