package org.opora;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The page tests on the demo data. They run in a JVM of their own beside the others: all engines of one JVM share a clock,
 * and tests that move it would let the demo's deadlines pass. Whatever adds to the data comes last, by its {@code @Order}.
 */
@Suite
@SelectPackages("org.opora")
@IncludeTags("demo")
@ConfigurationParameter(
        key = "junit.jupiter.testclass.order.default",
        value = "org.junit.jupiter.api.ClassOrderer$OrderAnnotation")
class DemoSuite {}
