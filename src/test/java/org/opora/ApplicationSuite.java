package org.opora;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Every test but the page tests on the demo data, which {@link DemoSuite} runs in the other JVM, and those of {@link
 * KilledSuite}.
 */
@Suite
@SelectPackages("org.opora")
@ExcludeTags({"demo", "killed", "plain"})
class ApplicationSuite {}
