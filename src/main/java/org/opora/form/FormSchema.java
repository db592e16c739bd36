package org.opora.form;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One deployed version of a form.
 *
 * @param sha256 of the text; tasks are pinned to it
 * @param version counts from 1 for each form id
 * @param json the schema as form-js reads it
 */
public record FormSchema(String sha256, String formId, int version, JsonNode json) {}
