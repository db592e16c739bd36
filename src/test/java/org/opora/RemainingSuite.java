package org.opora;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests that need no application, and those that start one in a process of its own and kill it: for whichever JVM is done
 * with its suite first.
 */
@Suite
@SelectPackages("org.opora")
@ExcludeTags({"application", "demo"})
class RemainingSuite {}
