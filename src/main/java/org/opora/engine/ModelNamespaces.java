package org.opora.engine;

import java.util.Map;
import java.util.Set;

/** XML namespaces that a model may use. */
final class ModelNamespaces {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    static final Set<String> DMN = Set.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd");

    /** Layout only: elements of these stand below the diagram, never among the semantic ones. */
    static final Set<String> LAYOUT = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0");

    /** Attributes of the tools that may stand on semantic elements: none of them has a meaning for the engine. */
    static final Map<String, Set<String>> TOOL_ATTRIBUTES = Map.of(
            "http://camunda.org/schema/modeler/1.0", Set.of("executionPlatform", "executionPlatformVersion"),
            "http://bpmn.io/schema/bpmn/biocolor/1.0", Set.of("stroke", "fill"),
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0", Set.of("background-color", "border-color", "color"),
            "http://bpmn.io/schema/dmn/biodi/1.0", Set.of("width", "annotationsWidth"),
            "http://bpmn.io/schema/dmn/biodi/2.0", Set.of("width", "annotationsWidth"));

    private ModelNamespaces() {}
}
