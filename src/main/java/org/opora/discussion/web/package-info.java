/** Comments and questions on the page of a task, and the questions that wait for a person. */
@NullMarked
package org.opora.discussion.web;

import org.jspecify.annotations.NullMarked;
