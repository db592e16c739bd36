package org.opora;

import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests on the whole application, with one context and one database. {@link DemoSuite} runs beside them in the other JVM. */
@Suite
@SelectPackages("org.opora")
@IncludeTags("application")
class ApplicationSuite {}
