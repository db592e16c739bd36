package org.opora;

import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests that start something in a process of its own and kill it, for whichever JVM is done with its suite first; the
 * other one then takes {@link RemainingSuite}.
 */
@Suite
@SelectPackages("org.opora")
@IncludeTags("killed")
class KilledSuite {}
