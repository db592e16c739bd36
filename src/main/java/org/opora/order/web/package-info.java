/** Pages of orders: list and one order with who has taken note of it. */
@NullMarked
package org.opora.order.web;

import org.jspecify.annotations.NullMarked;
