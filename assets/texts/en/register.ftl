# Weapons, marks and finds in full.

nav-finds = Finds

## The list

filter-more =
    { $n ->
        [0] More filters
        [one] More filters (1 set)
       *[other] More filters ({ $n } set)
    }
filter-flag = What stands out
filter-from = Came in from
filter-to = Came in until
views = Saved views
views-none = No view is saved yet. Filter, sort and choose columns, then save them under a name.
view-save = Save this view
view-save-text = Filters, sorting and columns are kept under this name, for you, on this laptop.
view-drop = Delete “{ $name }”
view-name = Name
columns = Columns
columns-usual = The usual ones
column-number = National number
register-foot-most = The first { $shown } of { $total } are shown. Sort the other way or filter to see the others. Arrow keys move, Enter opens.
register-preparing = The list is being prepared
register-preparing-text = The register is read once after it was opened. This takes a moment where there are very many weapons.
