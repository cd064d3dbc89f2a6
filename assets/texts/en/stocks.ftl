# Stocks, marking campaigns and inventory checks.

nav-stocks = Stocks
nav-campaigns = Marking campaigns
nav-inventories = Inventory checks
