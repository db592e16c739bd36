package org.opora;

import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests that start a server in a process of its own and kill it, and the slow ones of those that need no application: for
 * whichever JVM is done with its suite first.
 */
@Suite
@SelectPackages("org.opora")
@IncludeTags({"killed", "plain"})
class KilledSuite {}
