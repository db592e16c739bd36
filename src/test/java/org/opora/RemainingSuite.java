package org.opora;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests that need no application. */
@Suite
@SelectPackages("org.opora")
@ExcludeTags({"application", "demo", "killed"})
class RemainingSuite {}
